"""What the readers of kandidaten and vacatures share: files, tables, VUM entities and checks."""
