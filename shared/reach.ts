/** How long it may be, in characters, where somebody says how to reach them: a number or an address. */
export const REACH = { least: 3, most: 200 } as const
