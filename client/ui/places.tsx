const EACH = 22

type Props = {
  readonly taken: number
  readonly capacity: number
  /** Left out where it is said beside the circles. */
  readonly label?: string
}

/** Places as circles, the taken ones filled. */
export function Places({ taken, capacity, label }: Props) {
  return (
    <svg width={capacity * EACH} height="20" role="img" aria-label={label} aria-hidden={label === undefined}>
      {Array.from({ length: capacity }, (_, place) => `place ${place}`).map((key, place) => (
        <circle
          key={key}
          cx={EACH / 2 + place * EACH}
          cy="10"
          r="8"
          fill={place < taken ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  )
}
