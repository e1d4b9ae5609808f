package dev.highwater.seed.rebuild;

import dev.highwater.seed.ledger.StoredItem;

/// Something that could not be put back.
///
/// @param reason what the server said, without the values it found
public record Refused(StoredItem item, String reason) {}
