"""The administration as this site has it."""
