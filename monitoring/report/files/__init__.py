"""An edition of the report as a file: PDF, Word and Excel, all from what was frozen and nothing else."""
