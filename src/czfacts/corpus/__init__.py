"""Many texts at once: what each of their figures says, and what is known of them beforehand."""
