"""Lists of projects and registers as files; a module an export, found by drenthe.exports.registry."""
