package io.github.unhunch.history.report;

/** The forms in which a report can be had. */
public enum ReportFormat {
  /** For a terminal. */
  TEXT,
  /** One JSON object on one line. */
  JSON,
  /** One page that needs nothing else. */
  HTML,
  /** One record a line, for a spreadsheet. */
  CSV
}
