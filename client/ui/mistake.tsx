/** What is wrong with a field, announced when it is said; the field is described by it (`aria-describedby`). */
export const Mistake = ({ id, said }: { readonly id: string; readonly said: string | null }) => (
  <p id={id} role="alert" className={said === null ? 'visually-hidden' : 'small wrong'}>
    {said}
  </p>
)
