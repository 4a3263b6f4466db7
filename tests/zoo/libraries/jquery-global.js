import jQuery from 'jquery'

/** Flot looks for it in the window. */
window.jQuery = window.$ = jQuery
