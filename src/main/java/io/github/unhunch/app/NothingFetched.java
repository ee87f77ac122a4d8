package io.github.unhunch.app;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every address of the network that any library of this process would open, such as a
 * picture in a text. Installing a model, when asked for, has a door of its own.
 */
public final class NothingFetched implements URLStreamHandlerFactory {

  private static final Set<String> REFUSED = Set.of("http", "https", "ftp");

  /** From now on, for the whole process. */
  public static void hold() {
    URL.setURLStreamHandlerFactory(new NothingFetched());
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return REFUSED.contains(protocol) ? new Refusing() : null;
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      throw new IOException("Unhunch fetches nothing: " + address.getHost());
    }
  }
}
