"""What people enter, whatever the door: days within reach, reasons that say something, texts that can be seen."""
