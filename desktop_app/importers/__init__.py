"""Files in: cells become values and problems; nothing is written."""
