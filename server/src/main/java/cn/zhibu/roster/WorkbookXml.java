package cn.zhibu.roster;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from workbook.xml whether the file counts its days from 1904. */
final class WorkbookXml extends DefaultHandler {

    private boolean from1904;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }

    boolean from1904() {
        return from1904;
    }
}
