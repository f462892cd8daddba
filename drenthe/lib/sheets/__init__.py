"""Files of rows and columns: read (opening, header, values, numbers, table, faults) and written (writer, xlsx)."""
