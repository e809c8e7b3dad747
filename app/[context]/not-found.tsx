export default function NotFound() {
  return <main>not here</main>
}
