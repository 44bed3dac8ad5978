/** The months of the whole programme, as targets name them: "01" to "12". */
export const monthIds: readonly string[] = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, "0"));
