"""Files to hand out. Importing the modules puts their exports in the registry."""
