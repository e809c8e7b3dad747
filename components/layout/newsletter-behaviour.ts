import type { SubscribeToNewsletterMutation } from '@/graphql/generated/types'
import { askDoor, DoorError } from '@/lib/graphql/ask-door'
import type { Behaviour } from './behaviour'

/** Sends the address, and says below the field what comes next: mostly, that a mail has to be confirmed. */
const behave: Behaviour = (form) => {
  const field = form.querySelector('input') as HTMLInputElement
  const said = form.querySelector('[role=status]') as HTMLElement
  let sending = false

  const say = (text: string | undefined, isFault = false) => {
    said.toggleAttribute('data-fault', isFault)
    field.setAttribute('aria-invalid', String(isFault && text === form.dataset.invalid))
    said.textContent = text ?? ''
  }
  async function submit(): Promise<void> {
    if (sending) return
    const email = field.value.trim()
    if (!email || !field.validity.valid) {
      say(form.dataset.invalid, true)
      field.focus()
      return
    }
    sending = true
    say(form.dataset.sending)
    try {
      const answer = await askDoor<SubscribeToNewsletterMutation>(form.dataset.context ?? '', 'SubscribeToNewsletter', {
        email,
      })
      const isDone = answer.subscribeEmailToNewsletter?.status === 'SUBSCRIBED'
      say(isDone ? form.dataset.subscribed : form.dataset.confirm?.replace('{email}', email))
      field.value = ''
    } catch (error) {
      const isKnown = error instanceof DoorError && error.category === 'graphql-already-exists'
      say(isKnown ? form.dataset.subscribed : form.dataset.failed, !isKnown)
    } finally {
      sending = false
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  // It was sent before this was here.
  form.addEventListener('late', (event) => (event as CustomEvent).detail === 'submit' && void submit())
}

export default behave
