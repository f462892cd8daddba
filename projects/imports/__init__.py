"""Lists of projects from Excel: opened, matched with what is there, tried, stored."""
