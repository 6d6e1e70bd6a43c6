"""What synthetic kandidaten and vacatures share: chance, places, working life, employers."""
