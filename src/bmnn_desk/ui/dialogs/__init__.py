"""Sheets: verbs, namesakes of the services that have a form to fill."""
