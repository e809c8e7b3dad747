import { type PointerEvent, useEffect, useRef, useState, type WheelEvent } from 'react'

type Point = { x: number; y: number }
type View = { scale: number; x: number; y: number }

const whole: View = { scale: 1, x: 0, y: 0 }
const closest = 5
const doubleTapMs = 300

const between = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Nearer or further around a point of the box, whose middle is 0, so that what is under the finger stays there. */
function scaled({ scale, x, y }: View, by: number, at: Point, box: DOMRect): View {
  const next = Math.min(closest, Math.max(1, scale * by))
  if (next === 1) return whole
  const ratio = next / scale
  return within({ scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio }, box)
}

/** The picture never leaves its box. */
function within({ scale, x, y }: View, { width, height }: DOMRect): View {
  const [most, high] = [((scale - 1) * width) / 2, ((scale - 1) * height) / 2]
  return { scale, x: Math.min(most, Math.max(-most, x)), y: Math.min(high, Math.max(-high, y)) }
}

/** Zooming and moving a picture by fingers, mouse and keys. `target` is moved; another `key` begins anew. */
export function useZoom(key: string) {
  const target = useRef<HTMLDivElement>(null)
  const view = useRef<View>(whole)
  const pointers = useRef(new Map<number, Point>())
  const tapped = useRef({ at: 0, x: 0, y: 0 })
  const [zoomed, setZoomed] = useState(false)

  const apply = (next: View) => {
    view.current = next
    if (target.current) target.current.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`
    setZoomed(next.scale > 1)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is seen whole first
  useEffect(() => apply(whole), [key])

  const boxOf = (element: Element) => element.getBoundingClientRect()
  const inside = (point: Point, box: DOMRect): Point => ({
    x: point.x - box.left - box.width / 2,
    y: point.y - box.top - box.height / 2,
  })
  const zoomAt = (by: number, point: Point, box: DOMRect) => apply(scaled(view.current, by, inside(point, box), box))

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const point = { x: event.clientX, y: event.clientY }
    pointers.current.set(event.pointerId, point)
    event.currentTarget.setPointerCapture(event.pointerId)
    const before = tapped.current
    tapped.current = { at: event.timeStamp, ...point }
    if (pointers.current.size > 1 || event.timeStamp - before.at > doubleTapMs || between(before, point) > 30) return
    tapped.current.at = 0
    if (view.current.scale > 1) apply(whole)
    else zoomAt(2.5, point, boxOf(event.currentTarget))
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = pointers.current.get(event.pointerId)
    if (!before) return
    const point = { x: event.clientX, y: event.clientY }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, point)
    const box = boxOf(event.currentTarget)
    if (other) return zoomAt(between(point, other) / Math.max(1, between(before, other)), middle(point, other), box)
    const { scale, x, y } = view.current
    if (scale > 1) apply(within({ scale, x: x + point.x - before.x, y: y + point.y - before.y }, box))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => void pointers.current.delete(event.pointerId)
  const onWheel = (event: WheelEvent<HTMLElement>) =>
    zoomAt(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX, y: event.clientY }, boxOf(event.currentTarget))
  const by = (factor: number) => {
    const box = target.current?.parentElement && boxOf(target.current.parentElement)
    if (box) apply(scaled(view.current, factor, { x: 0, y: 0 }, box))
  }
  return {
    target,
    zoomed,
    by,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onWheel },
  }
}
