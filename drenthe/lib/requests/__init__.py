"""What every request brings along: who, from where, under which name, having seen which version."""
