import './notes.css'

const EACH = 22

/** Places as circles, the taken ones filled. */
export function Places({ taken, capacity, label }: { taken: number; capacity: number; label: string }) {
  return (
    <svg width={capacity * EACH} height="20" role="img" aria-label={label}>
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
