"""What the readers of kandidaten and vacatures share: files, tables, VUM entities and checks on what is in them."""
