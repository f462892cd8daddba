"""Cases, budget, scenarios and dossiers as files; a module an export, found by drenthe.exports.registry."""
