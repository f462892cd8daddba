"""Word files and PDF: texts merged with facts, typeset, made unreadable for who may not see."""
