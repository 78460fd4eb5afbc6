/** An eye, open and crossed out: a line on a 24-unit square. Apart from the other icons, as the door draws it by itself. */
export const showPath =
  'M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6';
export const hidePath =
  'M4 4l16 16M9 6.1c5-1.7 9.5.4 12.5 5.9-.8 1.5-1.7 2.7-2.7 3.7M6 7.6A15 15 0 0 0 2.5 12c3 5.6 7.5 7.7 12.5 6M9.9 9.9a3 3 0 0 0 4.2 4.2';
