"""What a line of a dossier tells, apart from how its day came about."""

OF_THE_DAY = ("date_reason", "taken_over")


def facts(line):
    """The facts of the act itself."""
    return {name: value for name, value in line.data.items() if name not in OF_THE_DAY}
