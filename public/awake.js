// A script that does nothing. That it is asked for as a worker's has the browser look again whether a newer version of the page may take
// over (src/offline/register.ts).
close()
