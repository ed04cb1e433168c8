package vn.chitieu.extractor.read.office;

import org.xml.sax.SAXException;

/** Ends the parsing of a part whose rest is not wanted. */
final class StopParsing extends SAXException {

    private static final long serialVersionUID = 1L;
}
