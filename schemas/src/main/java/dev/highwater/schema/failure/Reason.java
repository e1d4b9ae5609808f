package dev.highwater.schema.failure;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// What an exception means, without the names of classes where a person can be told without them.
final class Reason {

  private Reason() {}

  static String of(Exception thrown) {
    return switch (thrown) {
      case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is there already";
      case DirectoryNotEmptyException full -> full.getFile() + " is not empty";
      case NotDirectoryException file -> file.getFile() + " is no directory";
      case FileSystemException other when other.getReason() != null ->
          lowered(other.getReason()) + ": " + other.getFile();
      case CharacterCodingException _ -> "it is not UTF-8";
      default -> Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    };
  }

  /// The operating system's messages begin like sentences.
  private static String lowered(String said) {
    return said.isEmpty() ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
  }
}
