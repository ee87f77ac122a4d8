package io.github.unhunch.history.report;

/** The forms in which a report can be had. */
public enum ReportFormat {
  /** For a terminal. */
  TEXT("txt"),
  /** One JSON object on one line. */
  JSON("json"),
  /** One page that needs nothing else. */
  HTML("html"),
  /** One record a line, for a spreadsheet. */
  CSV("csv");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** How the names of its files end, without the dot. */
  public String ending() {
    return ending;
  }
}
