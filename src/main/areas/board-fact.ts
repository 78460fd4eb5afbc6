/** A line of the board's page as an area hands it over: figures in its own words, no name, nothing that tells on few. */
export interface BoardFact {
  readonly id: string;
  /** A key of the area's own words, under `board.`. */
  readonly words: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Null where it is neither good nor bad, or cannot be told. */
  readonly met: boolean | null;
}
