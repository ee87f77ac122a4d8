package io.github.unhunch.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone by its name. */
public final class ZoneWord implements ITypeConverter<ZoneId> {
  @Override
  public ZoneId convert(String word) {
    try {
      return ZoneId.of(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + word + "' is not a time zone such as Europe/Berlin");
    }
  }
}
