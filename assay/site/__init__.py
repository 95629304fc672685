"""What goes out besides pages: fonts, downloads, and the swap that puts a finished site in place."""
