/** How fast documents are extracted, and whether the time grows with the length alone. */
package vn.chitieu.golden.benchmark;
