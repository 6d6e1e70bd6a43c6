"""Keeping the service going: health, measurements, starting and stopping, backups."""
