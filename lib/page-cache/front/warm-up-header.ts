/** Said by whoever asks for pages only to have them made: it is no visit. */
export const warmUpHeader = 'x-warm-up'
