package dev.highwater.volume.export;

import io.micrometer.core.ipc.http.HttpSender;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Sends, and tells once when what is sent is not taken.
final class TellingSender implements HttpSender {

  private final HttpSender sender;
  private final Consumer<String> refusals;
  private final AtomicBoolean told = new AtomicBoolean();

  TellingSender(HttpSender sender, Consumer<String> refusals) {
    this.sender = sender;
    this.refusals = refusals;
  }

  @Override
  public Response send(Request request) throws Throwable {
    try {
      Response response = sender.send(request);
      if (!response.isSuccessful()) {
        tell(request, "it answered with HTTP status " + response.code());
      }
      return response;
    } catch (Exception failed) {
      tell(request, String.valueOf(failed.getMessage()));
      throw failed;
    }
  }

  private void tell(Request request, String why) {
    if (told.compareAndSet(false, true)) {
      refusals.accept("%s does not take metrics: %s".formatted(request.getUrl(), why));
    }
  }
}
