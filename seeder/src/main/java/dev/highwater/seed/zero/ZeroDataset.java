package dev.highwater.seed.zero;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.seed.plan.Reasons;

/// A dataset that was derived from a catalogue.
///
/// @param spec as `yaml` reads
/// @param yaml the whole spec as one commented file
/// @param reasons why each table and column is as it is
public record ZeroDataset(DatasetSpec spec, String yaml, Reasons reasons) {}
