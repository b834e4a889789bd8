"""PDF files: lines with their places on the page become paragraphs in reading order."""
