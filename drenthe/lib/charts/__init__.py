"""Charts that the server draws as SVG: geometry in these modules, drawing in templates/components/chart_*.html.

Positions across are percentages and heights are pixels: a chart is as wide as its place on the page while its letters
keep their size, from a phone of 360 pixels to a download of 800. Colours are presentation attributes of the drawing,
so that it stands alone as a file and needs no style sheet. Every chart carries the Grid it was drawn from, and
components/chart_table.html prints that as the table under it.
"""
