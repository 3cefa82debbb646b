const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether this may be the id of an event, a UUID of version 7. */
export const isEventId = (text: string) => UUID_V7.test(text);
