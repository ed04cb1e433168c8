package vn.chitieu.spark.store;

import vn.chitieu.extractor.model.Extraction;

/**
 * A row of Parquet.
 *
 * @param input the file, or the member of an archive
 */
record ExtractionRow(String input, Extraction extraction) {}
