/** Apache OpenNLP models for legal Vietnamese: sentences, syllables, names, targets and topics. */
@NullMarked
package vn.chitieu.extractor.nlp;

import org.jspecify.annotations.NullMarked;
