/** True in the build that tests drive, and in unit tests: the overlay's shadow root is open. */
declare const __E2E__: boolean
