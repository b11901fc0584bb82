"""Files out: a report becomes the bytes of a workbook or a PDF."""
