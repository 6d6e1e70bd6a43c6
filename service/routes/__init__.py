"""Routes: parse, call, render. They decide nothing."""
