/**
 * What a document says about itself: number, type, title, issuer, days, signer and plan period, read from fact boxes,
 * letterhead, title and signature.
 */
@NullMarked
package vn.chitieu.extractor.facts;

import org.jspecify.annotations.NullMarked;
