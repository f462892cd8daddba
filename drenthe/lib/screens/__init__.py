"""What screens have in common: acts with a form, filters, pages of a list, what is public."""
